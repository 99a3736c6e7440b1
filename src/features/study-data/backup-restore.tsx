import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { BackupError, readBackup } from '../../storage/study/backup';
import type { DeckSource } from '../../storage/study/deck-source';
import { type BackupContents, contentsOf, type FileFault } from './backup-file';
import { dataFormats } from './data-formats';
import { useTrouble } from './use-trouble';

type BackupRestoreProps = { readonly source: Pick<DeckSource, 'events' | 'merge'> };

type State =
  | { readonly step: 'reading' | 'merging' | 'unreadable' }
  | { readonly step: 'refused'; readonly name: string; readonly why: FileFault }
  | { readonly step: 'read'; readonly name: string; readonly contents: BackupContents }
  | { readonly step: 'merged'; readonly added: number }
  | { readonly step: 'failed'; readonly message: string };

/** A file as text: as a browser that has no `text()` for files reads it, too. */
const textOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file);
  });

/** Takes up a backup: the file is read and checked whole and its contents are shown before anything is done. */
export function BackupRestore({ source }: BackupRestoreProps) {
  const { t } = useTranslation();
  const id = useId();
  const troubleOf = useTrouble();
  const [state, setState] = useState<State>();
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setState({ step: 'reading' });
    const { name } = file;
    try {
      const text = await textOf(file).catch(() => undefined);
      if (text === undefined) return setState({ step: 'refused', name, why: { fault: 'unread' } });
      const { events, aside } = await readBackup(text);
      const here = await source.events().catch(() => undefined);
      if (!here) return setState({ step: 'unreadable' });
      setState({ step: 'read', name, contents: contentsOf(events, { here, aside: aside.length }) });
    } catch (error) {
      const why = error instanceof BackupError ? error : ({ fault: 'unread' } as const);
      setState({ step: 'refused', name, why });
    }
  };

  const merge = async ({ events }: BackupContents) => {
    setState({ step: 'merging' });
    // What was pressed goes; the focus must not go with it.
    field.current?.focus();
    try {
      setState({ step: 'merged', added: await source.merge(events) });
    } catch (error) {
      setState({ step: 'failed', message: troubleOf(error) });
    }
  };

  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('backup.restore.title')}</h3>
      <p>{t('backup.restore.lead')}</p>
      <label
        className="drop-area"
        data-over={isOver}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          void read(event.dataTransfer.files[0]);
        }}
      >
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
        <span className="drop-button">{t('backup.restore.choose')}</span>
        <span className="drop-hint">{t('backup.restore.drop')}</span>
      </label>
      <p role="status">
        {state?.step === 'reading' && t('backup.restore.reading')}
        {state?.step === 'merging' && t('backup.restore.merging')}
        {state?.step === 'merged' && t('backup.restore.done', { count: state.added })}
      </p>
      {state?.step === 'unreadable' && <p role="alert">{t('backup.restore.unknownNew')}</p>}
      {state?.step === 'failed' && <p role="alert">{state.message}</p>}
      {state?.step === 'refused' && <RefusedFile name={state.name} why={state.why} />}
      {state?.step === 'read' && (
        <Contents
          name={state.name}
          contents={state.contents}
          onMerge={() => void merge(state.contents)}
          onCancel={() => {
            setState(undefined);
            field.current?.focus();
          }}
        />
      )}
    </section>
  );
}

/** What is wrong with a file, where, and what can be done. */
function RefusedFile({
  name,
  why: { fault, place = '' },
}: {
  readonly name: string;
  readonly why: FileFault;
}) {
  const { t } = useTranslation();
  const words = {
    'not-json': t('backup.fault.notJson'),
    foreign: t('backup.fault.foreign'),
    newer: t('backup.fault.newer'),
    damaged: t('backup.fault.damaged', { place }),
    'bad-record': t('backup.fault.badRecord', { place }),
    unread: t('backup.fault.unread'),
  };
  return (
    <div role="alert">
      <p>
        <strong>{t('backup.fault.title', { name })}</strong>
      </p>
      <p>{words[fault]}</p>
    </div>
  );
}

type ContentsProps = {
  readonly name: string;
  readonly contents: BackupContents;
  readonly onMerge: () => void;
  readonly onCancel: () => void;
};

function Contents({ name, contents, onMerge, onCancel }: ContentsProps) {
  const { t } = useTranslation();
  const formats = dataFormats(useLanguage());
  const { events, terms, from, to, fresh, aside } = contents;
  return (
    <div className="backup-contents">
      <p>{t('backup.restore.holds', { name })}</p>
      <dl>
        <dt>{t('backup.restore.events')}</dt>
        <dd>{formats.number(events.length)}</dd>
        <dt>{t('backup.restore.terms')}</dt>
        <dd>{formats.number(terms)}</dd>
        {from !== undefined && to !== undefined && (
          <>
            <dt>{t('backup.restore.period')}</dt>
            <dd>
              {formats.date(from)} – {formats.date(to)}
            </dd>
          </>
        )}
        <dt>{t('backup.restore.isNew')}</dt>
        <dd>{formats.number(fresh)}</dd>
      </dl>
      {aside > 0 && <p>{t('backup.restore.aside', { count: aside })}</p>}
      {fresh === 0 ? (
        <p role="status">{t('backup.restore.nothingNew')}</p>
      ) : (
        <p>
          <button type="button" className="filled-button" onClick={onMerge}>
            {t('backup.restore.action')}
          </button>
          <button type="button" className="plain-button" onClick={onCancel}>
            {t('backup.restore.cancel')}
          </button>
        </p>
      )}
    </div>
  );
}
