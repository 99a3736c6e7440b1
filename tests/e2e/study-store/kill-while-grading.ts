import type { Page } from '@playwright/test';
import { type LaunchKillable, launchKillable } from './killed-browser';
import type { StorePage } from './serve-store-page';
import type { api } from './store-page';

type Study = { readonly study: typeof api };

export type KillReport = {
  readonly kills: number;
  readonly acknowledged: number;
  /** Events that the page had been told were stored, and that were not there at a later start. */
  readonly lost: readonly string[];
  /** Starts after which the cards were not what the log gives. */
  readonly halfWritten: number;
  /** Events that were there though the page was killed before it heard so. */
  readonly unheard: number;
};

/** Milliseconds, on a machine that has much else to do. */
const patience = 60_000;

/** Grades one card after another, each as soon as the last is stored, and says so to the test in between. */
async function gradeForEver(page: Page, acknowledge: (id: string) => void): Promise<void> {
  await page.exposeFunction('acknowledge', acknowledge);
  await page.evaluate(() => {
    const { study, acknowledge } = window as unknown as Study & { acknowledge(id: string): Promise<void> };
    const go = async () => {
      const { cards } = await study.inspect();
      for (let i = 0; ; i++) {
        const card = cards[(i * 7) % cards.length];
        if (card) await acknowledge(await study.grade(card, i % 3 === 0 ? 1 : 3));
      }
    };
    void go();
  });
}

/** Kills the browser so many times in the middle of grading, each time at another moment, and looks at what is left. */
export async function killWhileGrading(
  store: StorePage,
  kills: number,
  launch: LaunchKillable = launchKillable,
): Promise<KillReport> {
  const acknowledged = new Set<string>();
  const lost = new Set<string>();
  let [halfWritten, known] = [0, 0];
  let left = new Set<string>();
  for (let round = 0; round <= kills; round++) {
    const { newPage, kill } = await launch(store.profile);
    const page = await newPage();
    await page.goto(store.address);
    if (round === 0) {
      await page.evaluate(() => (window as unknown as Study).study.fill({ terms: 20, reviews: 40 }));
      known = (await page.evaluate(() => (window as unknown as Study).study.inspect())).ids.length;
    } else {
      const found = await page.evaluate(() => (window as unknown as Study).study.inspect());
      left = new Set(found.ids);
      for (const id of acknowledged) if (!left.has(id)) lost.add(id);
      if (!found.isWhole) halfWritten++;
      // The browser has thrown the database away: there is nothing left to grade.
      if (found.cards.length === 0) {
        await kill();
        return { kills: round, acknowledged: acknowledged.size, lost: [...lost], halfWritten, unheard: 0 };
      }
    }
    if (round < kills) {
      const before = acknowledged.size;
      await gradeForEver(page, (id) => acknowledged.add(id));
      // Some kills come at the first acknowledgement, others in the middle of a later grade.
      const deadline = Date.now() + patience;
      while (acknowledged.size <= before + (round % 5)) {
        if (Date.now() > deadline) throw new Error(`The page graded no more after ${round} kills.`);
        await page.waitForTimeout(5);
      }
      await page.waitForTimeout((round * 13) % 37);
    }
    await kill();
  }
  return {
    kills,
    acknowledged: acknowledged.size,
    lost: [...lost],
    halfWritten,
    unheard: left.size - known - acknowledged.size,
  };
}
