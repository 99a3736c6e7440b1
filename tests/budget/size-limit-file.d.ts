declare module '@size-limit/file' {
  /** A list of steps; size-limit's own types say that plugins are functions. */
  const plugin: (...values: unknown[]) => unknown;
  export default plugin;
}
