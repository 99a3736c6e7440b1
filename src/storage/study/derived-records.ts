import { topics } from '../../domain/glossary';
import { type Card, cardKinds, type DeckTerm, partsOfCard, phases } from '../../domain/study';

/*
 * Cards and concepts follow from the log, and there may be tens of thousands of them when Study is opened: their shape is
 * looked at by hand. What has not the shape is made again from the log.
 */

const isObject = (record: unknown): record is Record<string, unknown> =>
  typeof record === 'object' && record !== null;

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= -1;

function isDue(due: unknown): boolean {
  return isObject(due) && (isCount(due['at']) || isCount(due['day']));
}

export function isCard(record: unknown): record is Card {
  if (!isObject(record) || typeof record['id'] !== 'string') return false;
  const { kind } = partsOfCard(record['id'] as Card['id']);
  const { phase, due, last, stability, difficulty, step, reviews, lapses } = record;
  return (
    cardKinds.includes(kind) &&
    (phases as readonly unknown[]).includes(phase) &&
    isDue(due) &&
    [stability, difficulty, step, reviews, lapses].every(isCount) &&
    (last === undefined || (isObject(last) && isCount(last['at']) && isCount(last['day'])))
  );
}

export function isDeckTerm(record: unknown): record is DeckTerm {
  return (
    isObject(record) &&
    typeof record['term'] === 'string' &&
    (topics as readonly unknown[]).includes(record['topic']) &&
    Array.isArray(record['kinds']) &&
    record['kinds'].every((kind) => cardKinds.includes(kind as (typeof cardKinds)[number])) &&
    Array.isArray(record['met'])
  );
}
