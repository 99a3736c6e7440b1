declare module 'virtual:precache' {
  /** The files of the finished site that work without a network. */
  export const precache: import('./build/service-worker-files').Precache;
}
