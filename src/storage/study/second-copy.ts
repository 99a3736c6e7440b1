import type { EventId, StudyEvent } from '../../domain/study';
import { inTime } from './in-time';
import type { SecondLog } from './second-log';
import type { LogPart } from './stored-log';

/** Milliseconds after which nobody waits for the second log any longer. */
const patience = 1_000;

/** Milliseconds that the reading of its ids may take, which an empty deck waits for. */
const comparedWithin = 10_000;

/** What comparing needs of the database. */
type FirstLog = {
  readonly ids: () => Promise<ReadonlySet<EventId>>;
  readonly part: (since: IDBValidKey) => Promise<LogPart>;
  /** Returns how many were new. */
  readonly merge: (events: readonly StudyEvent[]) => Promise<number>;
};

/**
 * The second log, opened when it is first needed. What fails or takes long there is no trouble of the learner's: it is
 * made good when the two are compared.
 */
export function secondCopy(open: () => Promise<SecondLog | undefined>) {
  let opening: Promise<SecondLog | undefined> | undefined;
  const opened = () => {
    opening ??= open().catch(() => undefined);
    return inTime(opening, patience);
  };
  return {
    add(events: readonly StudyEvent[]): Promise<unknown> {
      const adding = opened()
        .then((log) => log?.add(events))
        .catch(() => undefined);
      return inTime(adding, patience);
    },

    /** Gives each log what it lacks of the other; says how many events the first had lost. */
    async compareWith(first: FirstLog): Promise<number> {
      const log = await opened();
      const copied = log && (await inTime(log.ids(), comparedWithin));
      if (!log || !copied) return 0;
      const known = await first.ids();
      const isLost = [...copied].some((id) => !known.has(id));
      const added = isLost ? await first.merge(await log.events()) : 0;
      if ([...known].some((id) => !copied.has(id))) {
        let next: IDBValidKey | undefined = 0;
        while (next !== undefined) {
          const found: LogPart = await first.part(next);
          await log.add(found.events.filter(({ id }) => !copied.has(id)));
          next = found.next;
        }
      }
      return added;
    },

    async close(): Promise<void> {
      if (opening) (await inTime(opening, patience))?.close();
      opening = undefined;
    },
  };
}
