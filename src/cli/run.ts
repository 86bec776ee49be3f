import { CommanderError } from 'commander';
import { safeText } from '../foundation/safe-text.ts';
import { suggestion } from '../foundation/nearest-id.ts';
import { exitCodes, type Host, UsageError } from './host.ts';
import { overview, start } from './overview.ts';
import { type Verb, verbs } from './verbs.ts';

/** Runs one command line and gives the exit code. Nothing escapes: each fault becomes a message and a code. */
export async function run(words: readonly string[], host: Host): Promise<number> {
  try {
    return await dispatch(words, host);
  } catch (error) {
    host.status(undefined);
    if (error instanceof UsageError) {
      host.note(`demarc: ${error.message}`);
      if (error.advice !== '') host.note(error.advice);
      return exitCodes.usage;
    }
    return internalError(error, host);
  }
}

async function dispatch(words: readonly string[], host: Host): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined) {
    await host.out(start(host.version));
    return exitCodes.fine;
  }
  if (first === '--version' || first === '-V' || first === 'version') {
    await host.out(`${host.version}\n`);
    return exitCodes.fine;
  }
  if (first === '--help' || first === '-h') {
    await host.out(overview());
    return exitCodes.fine;
  }
  if (first === 'help') return help(rest[0], host);
  if (first.startsWith('-')) {
    throw new UsageError(`an option needs a command before it: ${safeText(first, 60)}`, seeHelp);
  }
  return runVerb(verbOf(first), rest, host);
}

const seeHelp = 'demarc --help lists the commands.';

async function help(name: string | undefined, host: Host): Promise<number> {
  if (name !== undefined) return runVerb(verbOf(name), ['--help'], host);
  await host.out(overview());
  return exitCodes.fine;
}

function verbOf(name: string): Verb {
  const verb = verbs.find(one => one.name === name);
  if (verb !== undefined) return verb;
  const names = verbs.map(one => one.name);
  throw new UsageError(`there is no command "${safeText(name, 60)}"${suggestion(name, names)}`, seeHelp);
}

async function runVerb(verb: Verb, words: readonly string[], host: Host): Promise<number> {
  let code: number = exitCodes.fine;
  let printed = Promise.resolve();
  const make = await verb.load();
  const command = make(host, given => {
    code = given;
  });
  command.exitOverride().configureOutput({
    writeOut: text => {
      printed = host.out(text);
    },
    // The message comes with the error that follows it.
    writeErr: () => undefined,
    getOutHelpWidth: () => Math.min(host.columns ?? 100, 110),
  });
  try {
    await command.parseAsync(words, { from: 'user' });
  } catch (error) {
    await printed;
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.fine;
    const message = error.message.replace(/^error: /, '').replace(/\n/g, ' ');
    throw new UsageError(safeText(message), `demarc ${verb.name} --help shows its options.`);
  }
  return code;
}

/** A fault of demarc: said as one, with what would help to find it; the trace only when asked for. */
function internalError(error: unknown, host: Host): number {
  const message = error instanceof Error ? error.message : String(error);
  host.note(`demarc: internal error: ${safeText(message)}`);
  host.note(
    'This is a fault of demarc, not of your input. Please report it with the command that you ran and this message; DEMARC_DEBUG=1 adds where it happened.',
  );
  if ((host.env['DEMARC_DEBUG'] ?? '') !== '' && error instanceof Error) host.note(error.stack ?? '');
  return exitCodes.internal;
}
