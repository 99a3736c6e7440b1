import type { TermId, Topic } from '../../domain/glossary';
import type { DeckSource } from '../../storage/study/deck-source';
import { studyNow } from '../../storage/study/study-clock';
import { readStudySettings } from '../../storage/study/study-settings';

/** Takes a concept into the deck, to be asked in the ways that the learner has chosen. To be imported where it is asked for. */
export async function chooseTerm(source: DeckSource, term: TermId, topic: Topic): Promise<void> {
  const { kinds, startHour } = readStudySettings();
  await source.record({ type: 'chosen', term, topic, kinds, day: studyNow(startHour).day });
}
