import { createContext, useContext } from 'react';
import type { TermId } from '../domain/glossary';
import type { Knowledge } from '../domain/study';

const KnowledgeContext = createContext<ReadonlyMap<TermId, Knowledge>>(new Map());

export const KnowledgeProvider = KnowledgeContext;

/** How well the learner knows each concept of her deck; empty where she has none, and before it is loaded. */
export const useKnowledge = (): ReadonlyMap<TermId, Knowledge> => useContext(KnowledgeContext);
