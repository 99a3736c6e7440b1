/** All of the deck that is loaded when somebody studies here, or asks to: most readers never do. */
export { knowledgeByTerm } from '../../domain/study';
export { changeDeck } from './change-deck';
export { DeckHint, DeckOutcome } from './deck-told';
export { openDeck } from './open-deck';
