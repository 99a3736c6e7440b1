import { type Language, languages } from '../../../src/domain/language';
import { expect, test } from '../fixtures';
import { applyCondition, type ConditionName, conditionOf, conditions } from './conditions';
import { axeFaults, faultsOfRoom } from './faults-in-view';
import { type PageUnderTest, pagesUnderTest } from './pages';
import { type StateName, stateOf } from './states';

/** `npm run bench` asks for every combination; `npm test` for a part in which every pair of a page and a condition is. */
const isWhole = process.env['ACCESSIBILITY'] === 'whole';

const screens = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
} as const;

type View = {
  readonly page: PageUnderTest;
  readonly language: Language;
  readonly state: StateName | 'closed';
  readonly condition: ConditionName;
};

/** Every second combination, so that what one language leaves out the other has; and each page as it comes in both. */
function isLookedAt({ page, language, state, condition }: View): boolean {
  if (!conditionOf(condition).isForAxe) return false;
  if (isWhole || page.isBilingual || (state === 'closed' && condition === 'default')) return true;
  const states = page.states ?? [];
  const places = [
    pagesUnderTest.indexOf(page),
    languages.indexOf(language),
    state === 'closed' ? 0 : states.indexOf(state),
    conditions.indexOf(condition),
  ];
  return places.reduce((sum, place) => sum + place, 0) % 2 === 0;
}

/**
 * One test for every page and language: the page is opened once, brought into one condition after the other, and
 * looked at with nothing open and with each thing that can be.
 */
export function lookAtEveryState(screenName: keyof typeof screens): void {
  const hasTouch = screenName === 'phone';
  for (const pageUnderTest of pagesUnderTest) {
    const { name, isBilingual, states = [] } = pageUnderTest;
    for (const language of isBilingual ? (['ko'] as const) : languages) {
      test(`in every state and condition nothing is found: ${name} (${language})`, async ({
        page,
        problems,
      }) => {
        test.slow();
        if (name === 'not found') problems.expect(/404/);
        await pageUnderTest.open(page, language);
        for (const condition of conditions) {
          // A phone shows without a finger what a narrow window of a desktop does.
          if (hasTouch && condition !== 'default' && states.length === 0) continue;
          await applyCondition(page, condition, screens[screenName]);
          const { changesRoom } = conditionOf(condition);
          if (changesRoom) expect.soft(await faultsOfRoom(page), condition).toEqual([]);
          const isClosedLookedAt = !hasTouch || condition === 'default';
          if (isClosedLookedAt && isLookedAt({ page: pageUnderTest, language, state: 'closed', condition })) {
            expect.soft(await axeFaults(page), condition).toEqual([]);
          }
          for (const state of states) {
            const { exists, open, close } = stateOf(state);
            if (!exists(condition, hasTouch)) continue;
            const isForAxe = isLookedAt({ page: pageUnderTest, language, state, condition });
            if (!isForAxe && !changesRoom) continue;
            await open(page);
            if (changesRoom) expect.soft(await faultsOfRoom(page), `${state}, ${condition}`).toEqual([]);
            if (isForAxe) expect.soft(await axeFaults(page), `${state}, ${condition}`).toEqual([]);
            await close(page);
          }
        }
      });
    }
  }
}
