import { useCallback, useEffect, useRef, useState } from 'react';
import {
  keepPages,
  keptOf,
  letGoOfAll,
  loadReleaseList,
  stopKeeping,
  wantsAllKept,
  wishAllKept,
} from './kept-releases';
import type { KeepablePage } from './offline-files';

type Kept = {
  readonly status: 'idle' | 'keeping' | 'failed' | 'full';
  readonly pages: readonly KeepablePage[];
  readonly kept: readonly KeepablePage[];
};

/** How the releases on this device stand: not known yet, not to be known, or with what there is to do about it. */
export type KeptReleases = { readonly status: 'looking' | 'unlisted' | 'unsupported' } | Kept;

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Keeps releases on this device, and says how far that has come. What was begun here before goes on by itself. */
export function useKeptReleases() {
  const [state, setState] = useState<KeptReleases>({ status: 'looking' });
  const running = useRef<AbortController | undefined>(undefined);

  const keepAll = useCallback(async (pages: readonly KeepablePage[]) => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    const { signal } = controller;
    let kept: readonly KeepablePage[] = [];
    const show = (status: Kept['status']) => {
      if (running.current === controller) setState({ status, pages, kept });
    };
    try {
      kept = await keptOf(pages);
      show('keeping');
      await wishAllKept();
      await keepPages(pages, {
        signal,
        onKept(page) {
          kept = [...kept, page];
          show('keeping');
        },
      });
      show('idle');
    } catch (error) {
      show(signal.aborted ? 'idle' : isFull(error) ? 'full' : 'failed');
    }
  }, []);

  useEffect(() => {
    let isGone = false;
    const look = async () => {
      if (!('caches' in window)) return setState({ status: 'unsupported' });
      try {
        const pages = await loadReleaseList();
        const kept = await keptOf(pages);
        if (isGone) return;
        setState({ status: 'idle', pages, kept });
        if (kept.length < pages.length && (await wantsAllKept()) && !isGone) await keepAll(pages);
      } catch {
        if (!isGone) setState({ status: 'unlisted' });
      }
    };
    void look();
    return () => {
      isGone = true;
      running.current?.abort();
      running.current = undefined;
    };
  }, [keepAll]);

  const keep = useCallback(
    async (pages: readonly KeepablePage[]) => {
      // Else the browser may clear it when it needs room; it may say no, and then may.
      void navigator.storage?.persist?.().catch(() => undefined);
      await keepAll(pages);
    },
    [keepAll],
  );

  const stop = useCallback(async () => {
    running.current?.abort();
    await stopKeeping();
  }, []);

  const remove = useCallback(async (pages: readonly KeepablePage[]) => {
    await letGoOfAll();
    setState({ status: 'idle', pages, kept: [] });
  }, []);

  return { state, keep, stop, remove };
}
