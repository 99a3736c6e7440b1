/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>;

type Rule = { readonly pattern: string; readonly headers: [name: string, value: string][] };

/** The rules of a file `_headers`: a line that begins with a slash, and indented lines below it. */
export function parseHeadersFile(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!name || !value || !rule) throw new Error(`This is no line of a file _headers: ${line}`);
    rule.headers.push([name, value]);
  }
  return rules;
}

/** Whether a host takes a pattern to mean a path: `*` is anything, `:name` is anything up to the next slash. */
function isMeant(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`).test(path);
}

/**
 * What a host sends with a path by the rules of `_headers`.
 * @throws Error where two rules set one header: what comes of it differs from host to host.
 */
export function headersByFile(rules: readonly Rule[], path: string): Headers {
  const sent = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!isMeant(pattern, path)) continue;
    for (const [name, value] of headers) {
      if (sent.has(name)) throw new Error(`${path} gets ${name} from two rules, ${pattern} the second.`);
      sent.set(name, value);
    }
  }
  return Object.fromEntries(sent);
}

/** A line of an nginx file as its words, of which some stand in quotes. */
const words = (line: string) =>
  [...line.matchAll(/"([^"]*)"|([^\s";{}]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** What nginx sends with a path by a file of this project: its maps, its `add_header` and the types of its locations. */
export function headersByNginx(text: string, path: string): Headers {
  const uri = path.endsWith('/') ? `${path}index.html` : path;
  const variables = new Map(
    [...text.matchAll(/^map \$uri (\$\w+) \{\n([\s\S]*?)\n\}/gm)].map(([, name = '', body = '']) => {
      const rows = body.split('\n').map(words);
      const met = rows.find(([test = '']) => test.startsWith('~') && new RegExp(test.slice(1)).test(uri));
      return [name, (met ?? rows.find(([test]) => test === 'default'))?.[1] ?? ''];
    }),
  );
  const added = [...text.matchAll(/^ {4}add_header .*$/gm)].map(([line]): [string, string] => {
    const [, name = '', value = ''] = words(line);
    return [name, variables.get(value) ?? value];
  });
  const type = [...text.matchAll(/location (~ )?(\S+) \{\s*types \{([^}]*)\}/g)]
    .filter(([, isPattern, place = '']) =>
      isPattern === undefined ? uri.startsWith(place) : new RegExp(place).test(uri),
    )
    .flatMap(([, , , types = '']) => types.split('\n').map(words))
    .find(([, ending]) => ending !== undefined && uri.endsWith(`.${ending}`));
  return { ...Object.fromEntries(added), ...(type?.[0] !== undefined && { 'Content-Type': type[0] }) };
}
