import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took with all programs that it began: times in milliseconds, memory in bytes. */
export type ProcessFigures = {
  readonly clock: number;
  readonly processor: number;
  readonly peakMemory: number;
  readonly output: string;
};

/** How often the programs are looked at, in milliseconds. */
const interval = 100;

/** Of Linux, for which `/proc` counts so (getconf CLK_TCK, getconf PAGESIZE). */
const ticksOfSecond = 100;
const page = 4096;

type Program = { readonly parent: number; readonly ticks: number; readonly memory: number };

/** A program as /proc/<pid>/stat tells of it (proc(5)): the name, which may hold anything, ends with the last bracket. */
function programOf(pid: string): Program | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, memory = 0] = [fields[1], fields[21]];
    // Its own time and that of the programs it has waited for.
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return { parent, ticks, memory: memory * page };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function treeOf(root: number): Program[] {
  const programs = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const program = programOf(pid);
        return program ? [[Number(pid), program] as const] : [];
      }),
  );
  const isBelow = (pid: number): boolean => pid === root || isBelowRoot(programs.get(pid)?.parent);
  const isBelowRoot = (pid: number | undefined): boolean => pid !== undefined && pid > 1 && isBelow(pid);
  return [...programs].flatMap(([pid, program]) => (isBelow(pid) ? [program] : []));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Runs a program to its end. @throws with what it printed, where it fails */
export function measureProcess(
  command: string,
  words: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<ProcessFigures> {
  const start = performance.now();
  const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let peakMemory = 0;
  let ticks = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const look = () => {
    const tree = treeOf(child.pid ?? 0);
    peakMemory = Math.max(peakMemory, sum(tree.map(({ memory }) => memory)));
    ticks = Math.max(ticks, sum(tree.map((each) => each.ticks)));
  };
  const looking = setInterval(look, interval);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(looking);
      const processor = (ticks / ticksOfSecond) * 1000;
      if (code === 0) resolve({ clock: performance.now() - start, processor, peakMemory, output });
      else reject(new Error(`${command} ${words.join(' ')} ended with ${code}:\n${output.slice(-4000)}`));
    });
  });
}
