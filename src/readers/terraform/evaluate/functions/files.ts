import { type ReadOutcome, resolveInside } from '../../../../foundation/source-tree.ts';
import { SourceText } from '../../../../foundation/source-text.ts';
import { limits } from '../../../../foundation/limits.ts';
import type { Value } from '../../../../model/value.ts';
import { parseBareTemplate } from '../../hcl/parse-expression.ts';
import { Scanner, SyntaxFault } from '../../hcl/scanner.ts';
import { type Env, withNames } from '../machine.ts';
import { failed, isFailed, isHandle, listOfValues, mark, type Plain, split, unknown } from '../values.ts';
import { overCandidates } from '../candidates.ts';
import { utf8 } from './encodings.ts';
import { type FunctionEntry, type FunctionTable, scalars, structures } from './function-entry.ts';
import { digest } from './hashes.ts';
import { globPattern } from './globs.ts';
import { matches } from './regular-expressions.ts';

/** Files of the source tree. Nothing outside it is ever reached: such a path is unknown, and said. */
export const fileFunctions: FunctionTable = {
  abspath: {
    about: 'An absolute path: depends on the machine, so not known.',
    arity: [1, 1],
    call: scalars(['text'], path =>
      unknown('runtime-attribute', 'depends on the folder where Terraform runs', `abspath("${path}")`),
    ),
  },
  basename: { about: 'The last part of a path.', arity: [1, 1], call: scalars(['text'], baseName, knownEnd) },
  dirname: { about: 'A path without its last part.', arity: [1, 1], call: scalars(['text'], directoryName) },
  file: {
    about: 'The text of a file.',
    arity: [1, 1],
    call: reading(bytes => utf8(bytes) ?? failed('the file is no UTF-8 text')),
  },
  filebase64: {
    about: 'The bytes of a file in Base64.',
    arity: [1, 1],
    call: reading(bytes => Buffer.from(bytes).toString('base64')),
  },
  filebase64sha256: {
    about: 'SHA-256 of a file, in Base64.',
    arity: [1, 1],
    call: reading(bytes => digest('sha256', bytes, 'base64')),
  },
  filebase64sha512: {
    about: 'SHA-512 of a file, in Base64.',
    arity: [1, 1],
    call: reading(bytes => digest('sha512', bytes, 'base64')),
  },
  fileexists: {
    about: 'Whether a file is there.',
    arity: [1, 1],
    call: (args, env) => scalars(['text'], path => exists(path, env))(args, env),
  },
  filemd5: { about: 'MD5 of a file.', arity: [1, 1], call: reading(bytes => digest('md5', bytes)) },
  fileset: {
    about: 'Files below a folder that match a pattern.',
    arity: [2, 2],
    call: (args, env) =>
      scalars(['text', 'text'], (folder, pattern) => fileSet(folder, pattern, env))(args, env),
  },
  filesha1: { about: 'SHA-1 of a file.', arity: [1, 1], call: reading(bytes => digest('sha1', bytes)) },
  filesha256: { about: 'SHA-256 of a file.', arity: [1, 1], call: reading(bytes => digest('sha256', bytes)) },
  filesha512: { about: 'SHA-512 of a file.', arity: [1, 1], call: reading(bytes => digest('sha512', bytes)) },
  pathexpand: {
    about: 'A path with "~" replaced by the home folder: then not known.',
    arity: [1, 1],
    call: scalars(['text'], path =>
      path.startsWith('~')
        ? unknown('runtime-attribute', 'depends on the home folder', `pathexpand("${path}")`)
        : path,
    ),
  },
  templatefile: {
    about: 'A file as template, with variables of its own.',
    arity: [2, 2],
    call: templateFile,
  },
  templatestring: {
    about: 'A text as template, with variables of its own.',
    arity: [2, 2],
    call: structures(([text = null, names = null], env) => templateText(text, names, env)),
  },
};

function baseName(path: string): string {
  if (path === '') return '.';
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' ? '/' : trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** The last part of a path whose beginning alone is not known. */
function knownEnd([path]: readonly Plain[]): Value | undefined {
  const last = typeof path === 'object' && path?.kind === 'text' ? path.parts.at(-1) : undefined;
  return typeof last === 'string' && /\/[^/]+\/*$/.test(last) ? baseName(last) : undefined;
}

function directoryName(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash === -1) return '.';
  return cleanPath(path.slice(0, slash + 1));
}

/** As Go's filepath.Clean. */
function cleanPath(path: string): string {
  const absolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (parts.length === 0 && !absolute) || parts.at(-1) === '..') parts.push(part);
    else parts.pop();
  }
  return (absolute ? '/' : '') + parts.join('/') || (absolute ? '/' : '.');
}

function reading(use: (bytes: Uint8Array) => Value): FunctionEntry['call'] {
  return (args, env) =>
    scalars(['text'], path => {
      const content = readFile(path, env);
      return content.ok ? use(content.value) : notRead(path, content);
    })(args, env);
}

/** The bytes of a file, by a path as Terraform's functions take it: relative to the root module's folder. */
export function readFile(path: string, env: Env): ReadOutcome<Uint8Array> {
  const inside = resolveInside(env.folder, path);
  if (inside === undefined) {
    return { ok: false, why: 'outside', detail: 'the path leaves the folder that was given' };
  }
  return env.machine.tree.readBytes(inside);
}

/** A file that is missing here may be made by a build: not known, rather than a fault of the configuration. */
function notRead(path: string, outcome: Extract<ReadOutcome<Uint8Array>, { ok: false }>): Value {
  if (outcome.why === 'empty') return '';
  return unknown('reference-not-found', `the file ${path} is not read: ${outcome.detail}`, `file("${path}")`);
}

function exists(path: string, env: Env): Value {
  const content = readFile(path, env);
  if (content.ok || content.why === 'empty') return true;
  if (content.why === 'missing') return false;
  return unknown(
    'reference-not-found',
    `the file ${path} is not read: ${content.detail}`,
    `fileexists("${path}")`,
  );
}

function fileSet(folder: string, pattern: string, env: Env): Value {
  const inside = resolveInside(env.folder, folder);
  if (inside === undefined || pattern.includes('..')) {
    return unknown('reference-not-found', 'the folder lies outside what was given', `fileset("${folder}")`);
  }
  const matcher = globPattern(pattern);
  if (matcher === undefined) return failed(`invalid pattern ${JSON.stringify(pattern)}`);
  const prefix = inside === '' ? '' : `${inside}/`;
  const names: string[] = [];
  for (const entry of env.machine.tree.list()) {
    if (!entry.path.startsWith(prefix)) continue;
    const name = entry.path.slice(prefix.length);
    const found = matches(matcher, name);
    if (found === undefined) return failed(`invalid pattern ${JSON.stringify(pattern)}`);
    if (found) names.push(name);
  }
  if (!env.machine.spend(env.machine.tree.list().length >> 3)) return env.machine.limit('too many steps');
  if (names.length > limits.elements) return env.machine.limit('the set of files is too large');
  return listOfValues(names.sort(), 'set');
}

function templateFile(args: readonly Value[], env: Env): Value {
  const [path = null, names = null] = args;
  return overCandidates([path], ([where = null]) => {
    if (typeof where !== 'string')
      return scalars(['text'], text => templateAt(text, names, env))([where], env);
    return templateAt(where, names, env);
  });
}

function templateAt(path: string, names: Value, env: Env): Value {
  const content = readFile(path, env);
  if (!content.ok) return notRead(path, content);
  const text = utf8(content.value);
  if (text === undefined) return failed('the file is no UTF-8 text');
  const inside = resolveInside(env.folder, path) ?? path;
  return renderTemplate(new SourceText(inside, text), names, env);
}

function templateText(text: Plain, names: Plain, env: Env): Value {
  return scalars(['text'], template =>
    renderTemplate(new SourceText('templatestring()', template), names, env),
  )([text], env);
}

/** Renders a text as a template in which only the given names and the functions are known. */
export function renderTemplate(source: SourceText, names: Value, env: Env): Value {
  const { plain, marks } = split(names);
  if (typeof plain !== 'object' || plain === null)
    return failed('the variables of the template must be an object');
  const whole = isHandle(plain) ? split(plain.handle.whole()).plain : plain;
  if (typeof whole !== 'object' || whole === null)
    return failed('the variables of the template must be an object');
  if (env.templateDepth !== undefined && env.templateDepth > 8)
    return failed('templates call one another too deeply');
  const values = new Map<string, Value>();
  if (whole.kind === 'object') for (const [name, entry] of whole.entries) values.set(name, entry.value);
  const rest =
    whole.kind === 'object'
      ? whole.rest
      : unknown('runtime-attribute', 'the variables of the template are not known');
  const inner = withNames(
    { ...env, source, lookup: () => rest, templateDepth: (env.templateDepth ?? 0) + 1 },
    values,
  );
  const scanner = new Scanner(source.text);
  try {
    const value = env.machine.evaluate(parseBareTemplate(scanner), inner);
    if (isFailed(value)) return failed(`in the template ${source.path}: ${value.detail}`);
    return mark(value, marks);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    const { line, column } = source.positionAt(fault.offset);
    return failed(`the template ${source.path}:${line}:${column} is not valid: ${fault.message}`);
  }
}
