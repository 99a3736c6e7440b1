import type { TermId } from '../../../src/domain/glossary';
import { cardId, defaultScheduling, type EventId, type StudyEvent } from '../../../src/domain/study';
import { writeBackup } from '../../../src/storage/study/backup';
import { amr } from './pages';

const day = 86_400_000;
const today = Math.floor(Date.now() / day);

/** Two terms, one of which was reviewed on a few days of the last weeks. */
export const studyLog: readonly StudyEvent[] = [
  ...[amr, 'biosimilar' as TermId].map(
    (term): StudyEvent => ({
      type: 'chosen',
      id: `chosen-${term}` as EventId,
      at: (today - 40) * day,
      term,
      topic: term === amr ? 'amr' : 'biopharma',
      kinds: ['en-ko', 'ko-en'],
      day: today - 40,
    }),
  ),
  ...[40, 32, 20, 6].map(
    (ago, index): StudyEvent => ({
      type: 'graded',
      id: `graded-${ago}` as EventId,
      at: (today - ago) * day + 1,
      card: cardId(amr, 'en-ko'),
      grade: index === 2 ? 1 : 4,
      phase: index === 0 ? 'new' : 'review',
      day: today - ago,
      scheduling: defaultScheduling,
      way: 'revealed',
    }),
  ),
];

/** That log as the file that a reader saved. */
export const studyBackup = async () => ({
  name: 'naranhi-study-2026-01-01.json',
  mimeType: 'application/json',
  buffer: Buffer.from(await writeBackup({ events: studyLog, aside: [] }, Date.now())),
});
