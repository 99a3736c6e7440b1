import { buildAutomaton, type EndingAutomaton } from './automaton';
import { koreanGrammar } from './grammar';

/** The endings of Korean, compiled once: they are the same for every glossary. */
export const koreanEndings: EndingAutomaton = /* @__PURE__ */ buildAutomaton(/* @__PURE__ */ koreanGrammar());
