export { type MarkedBlock, markBlocks, runsOfBlock, termsInOrder } from './marked-release';
export { markText, type Run } from './marked-text';
export type { Block, Mark, Release, ReleaseSlug, ReleaseVersion, RichText } from './release';
export { type CutText, cutText, firstSentence, type SeenSentence, textsInSentences } from './sentences';
