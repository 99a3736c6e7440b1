import type { TermId } from '../../domain/glossary';
import { type StudyEvent, standing, termOfEvent } from '../../domain/study';
import { type BackupFault, writeBackup } from '../../storage/study/backup';
import type { DeckSource } from '../../storage/study/deck-source';
import type { LastBackup } from '../../storage/study/last-backup';

const day = 86_400_000;

/** A backup of everything, also of what could not be read. `events` is how many there are. */
export async function makeBackup(
  source: Pick<DeckSource, 'events' | 'aside'>,
  at: number,
): Promise<{ readonly file: File; readonly events: number }> {
  const [events, aside] = await Promise.all([source.events(), source.aside()]);
  const text = await writeBackup({ events, aside }, at);
  const date = new Date(at).toISOString().slice(0, 10);
  return {
    file: new File([text], `naranhi-study-${date}.json`, { type: 'application/json' }),
    events: events.length,
  };
}

/** How many answers of a log count. */
export const answersIn = (log: readonly StudyEvent[]): number =>
  standing(log).filter(({ type }) => type === 'graded').length;

/** How much may be lost before the learner is reminded: two hundred answers, or what a month without a backup brings. */
export function isBackupDue(
  last: LastBackup | undefined,
  { reviews, now }: { readonly reviews: number; readonly now: number },
): boolean {
  return reviews >= 200 || (reviews > 0 && last !== undefined && now - last.at >= 30 * day);
}

/** What a backup file holds, and how much of it is not here yet. */
export type BackupContents = {
  readonly events: readonly StudyEvent[];
  readonly terms: number;
  /** The moments of the first event and the last; of a file without events there are none. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly fresh: number;
  readonly aside: number;
};

export function contentsOf(
  events: readonly StudyEvent[],
  { here, aside }: { readonly here: readonly StudyEvent[]; readonly aside: number },
): BackupContents {
  const known = new Set(here.map(({ id }) => id));
  const terms = new Set<TermId>();
  let [from, to]: [number | undefined, number | undefined] = [undefined, undefined];
  const fresh = new Set<string>();
  for (const event of events) {
    terms.add(termOfEvent(event));
    from = Math.min(from ?? event.at, event.at);
    to = Math.max(to ?? event.at, event.at);
    if (!known.has(event.id)) fresh.add(event.id);
  }
  return { events, terms: terms.size, from, to, fresh: fresh.size, aside };
}

/** Why a file was not used: a fault of a backup, or it could not even be opened. */
export type FileFault = { readonly fault: BackupFault | 'unread'; readonly place?: string | undefined };
