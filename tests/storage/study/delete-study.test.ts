import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import { cardId } from '../../../src/domain/study';
import { deleteStudy } from '../../../src/storage/study/delete-study';
import { readLastBackup, writeLastBackup } from '../../../src/storage/study/last-backup';
import {
  defaultStudySettings,
  readStudySettings,
  writeStudySettings,
} from '../../../src/storage/study/study-settings';
import { studyStore } from '../../../src/storage/study/study-store';

const name = 'delete-test';

const open = () => {
  let ids = 0;
  return studyStore({ name, now: () => 1, newId: () => `e${ids++}`, onOutdated: () => undefined });
};

test('nothing of study is left, and what else the site keeps stays', async () => {
  const store = open();
  await store.record({ type: 'suspended', card: cardId('one' as TermId, 'en-ko'), day: 1 });
  await store.close();
  writeStudySettings({ ...defaultStudySettings, startHour: 9 });
  writeLastBackup({ at: 1, events: 1 });
  localStorage.setItem('naranhi:language', 'ko');
  await deleteStudy(name);
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  expect(readStudySettings()).toEqual(defaultStudySettings);
  expect(readLastBackup()).toBeUndefined();
  expect(localStorage.getItem('naranhi:language')).toBe('ko');
  const after = open();
  expect(await after.events()).toEqual([]);
  await after.close();
});
