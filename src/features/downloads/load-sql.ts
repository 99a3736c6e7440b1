import type { SqlJsStatic } from 'sql.js';

/** SQLite for the browser, loaded when it is called for. A page needs `'wasm-unsafe-eval'` in its policy to run it. */
export async function loadSql(): Promise<SqlJsStatic> {
  const [{ default: initSqlJs }, { default: address }] = await Promise.all([
    import('sql.js'),
    import('sql.js/dist/sql-wasm-browser.wasm?url'),
  ]);
  return initSqlJs({ locateFile: () => address });
}
