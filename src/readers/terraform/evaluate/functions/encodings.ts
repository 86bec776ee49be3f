import { Buffer } from 'node:buffer';
import { limits } from '../../../../foundation/limits.ts';
import type { Entry, SecretValue, Value } from '../../../../model/value.ts';
import { type JsonNode, parseJsonDocument } from '../../hcl/json-document.ts';
import {
  failed,
  listFrom,
  listOfValues,
  objectFrom,
  objectOfValues,
  type Plain,
  type SecretDocument,
  unknown,
} from '../values.ts';
import { type FunctionTable, scalars, structures, wholes } from './function-entry.ts';
import { encodeJson } from './json-text.ts';
import { decodeYaml, encodeYaml } from './yaml-text.ts';

/** Text in other forms and back. */
export const encodingFunctions: FunctionTable = {
  base64decode: { about: 'Text from Base64.', arity: [1, 1], call: scalars(['text'], base64Decode) },
  base64encode: {
    about: 'Text in Base64.',
    arity: [1, 1],
    call: scalars(['text'], text => Buffer.from(text).toString('base64')),
  },
  base64gzip: {
    about: 'Compressed text in Base64: the bytes differ between compressors, so they are not known.',
    arity: [1, 1],
    call: scalars(['text'], () =>
      unknown(
        'runtime-attribute',
        'compressed by Terraform; other compressors give other bytes',
        'base64gzip()',
      ),
    ),
  },
  csvdecode: {
    about: 'Rows of comma-separated values as objects.',
    arity: [1, 1],
    call: scalars(['text'], csvDecode),
  },
  jsondecode: {
    about: 'A value from JSON.',
    arity: [1, 1],
    call: structures(([text = null]) => decodeJsonArgument(text)),
  },
  jsonencode: {
    about: 'A value as JSON.',
    arity: [1, 1],
    call: wholes(([value = null]) => encodeJson(value)),
  },
  textdecodebase64: {
    about: 'Text of a character set from Base64.',
    arity: [2, 2],
    call: scalars(['text', 'text'], decodeCharset),
  },
  textencodebase64: {
    about: 'Text in a character set, in Base64.',
    arity: [2, 2],
    call: scalars(['text', 'text'], encodeCharset),
  },
  urlencode: { about: 'Text for a query string.', arity: [1, 1], call: scalars(['text'], urlEncode) },
  yamldecode: { about: 'A value from YAML.', arity: [1, 1], call: scalars(['text'], decodeYaml) },
  yamlencode: {
    about: 'A value as YAML.',
    arity: [1, 1],
    call: wholes(([value = null]) => encodeYaml(value)),
  },
};

function base64Decode(text: string): Value {
  const bytes = base64Bytes(text);
  if (bytes === undefined) return failed('the text is no Base64');
  const decoded = utf8(bytes);
  return decoded ?? failed('what is encoded is no UTF-8 text');
}

/** Strict Base64, as Go reads it: padded, line breaks allowed. */
function base64Bytes(text: string): Buffer | undefined {
  const compact = text.replace(/[\r\n]/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  return Buffer.from(compact, 'base64');
}

/** The text of UTF-8 bytes, or undefined where they are none. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function csvDecode(text: string): Value {
  const rows = csvRows(text);
  if (typeof rows === 'string') return failed(rows);
  const [header, ...records] = rows;
  if (header === undefined) return failed('the header line is missing');
  const repeated = header.find((name, at) => header.indexOf(name) !== at);
  if (repeated !== undefined) return failed(`the column "${repeated}" is there twice`);
  if (records.length > limits.elements) return unknown('limit-reached', 'too many rows');
  const values: Value[] = [];
  for (const [at, record] of records.entries()) {
    if (record.length !== header.length) return failed(`row ${at + 1} has a wrong number of fields`);
    values.push(objectOfValues(header.map((name, column): [string, Value] => [name, record[column] ?? ''])));
  }
  return listOfValues(values, 'list');
}

/** RFC 4180, blank lines left out. */
function csvRows(text: string): string[][] | string {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '\n' || text.startsWith('\r\n', at)) {
      at += text[at] === '\n' ? 1 : 2;
      continue;
    }
    const row: string[] = [];
    for (;;) {
      if (text[at] === '"') {
        let value = '';
        for (at++; ; at++) {
          if (at >= text.length) return 'a quoted field is never closed';
          if (text[at] !== '"') value += text[at];
          else if (text[at + 1] === '"') value += text[at++];
          else break;
        }
        at++;
        row.push(value.replaceAll('\r\n', '\n'));
      } else {
        const end = /[,\n]/g;
        end.lastIndex = at;
        const stop = end.exec(text)?.index ?? text.length;
        const value = text.slice(at, stop).replace(/\r$/, '');
        if (value.includes('"')) return 'a quote stands inside a field that is not quoted';
        row.push(value);
        at = stop;
      }
      if (text[at] === ',') {
        at++;
        continue;
      }
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      if (at < text.length && text[at] !== '\n') return 'text stands behind a closing quote';
      at++;
      break;
    }
    rows.push(row);
  }
  return rows;
}

function decodeJsonArgument(text: Plain): Value {
  if (typeof text === 'string') return decodeJson(text);
  if (typeof text === 'object' && text !== null && 'decoded' in text) return text.decoded as Value;
  if (typeof text === 'object' && text?.kind === 'secret') return secretDocument(text);
  return scalars(['text'], decodeJson)([text], undefined as never);
}

/** Which secret it is, is known; what it holds is not. */
function secretDocument(secret: SecretValue): SecretDocument {
  const open = unknown('data-source', `what the secret ${secret.name} holds is not read`);
  return { ...open, through: { ...secret, part: true } };
}

function decodeJson(text: string): Value {
  const { node, fault } = parseJsonDocument(text);
  return node === undefined ? failed(`not valid JSON: ${fault?.message ?? ''}`) : jsonValue(node);
}

/** A parsed JSON document as a value. */
export function jsonValue(node: JsonNode): Value {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'scalar') {
    return node.inexact ? unknown('limit-reached', 'the number has more digits than are kept') : node.value;
  }
  if (node.kind === 'array') return listFrom(node.items.map(item => ({ value: jsonValue(item) })));
  const entries = new Map<string, Entry>();
  for (const member of node.members) entries.set(member.name, { value: jsonValue(member.value) });
  return objectFrom(entries);
}

function urlEncode(text: string): string {
  const escaped = encodeURIComponent(Buffer.from(text).toString());
  return escaped
    .replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

const charsets: Readonly<Record<string, BufferEncoding>> = {
  'UTF-8': 'utf8',
  'UTF-16LE': 'utf16le',
  'ISO-8859-1': 'latin1',
  'US-ASCII': 'ascii',
};

function encodeCharset(text: string, name: string): Value {
  const charset = name.toUpperCase();
  if (charset === 'UTF-16BE') return Buffer.from(text, 'utf16le').swap16().toString('base64');
  const encoding = charsets[charset];
  if (encoding === undefined)
    return unknown('evaluation-failed', `the character set ${name} is not known here`);
  const bytes = Buffer.from(text, encoding);
  if (encoding !== 'utf8' && bytes.toString(encoding) !== text)
    return failed(`the text does not fit into ${name}`);
  return bytes.toString('base64');
}

function decodeCharset(text: string, name: string): Value {
  const bytes = base64Bytes(text);
  if (bytes === undefined) return failed('the text is no Base64');
  const charset = name.toUpperCase();
  if (charset === 'UTF-8') return utf8(bytes) ?? failed('what is encoded is no UTF-8 text');
  if (charset === 'UTF-16BE' && bytes.length % 2 === 0)
    return Buffer.from(bytes).swap16().toString('utf16le');
  const encoding = charsets[charset];
  if (encoding === undefined)
    return unknown('evaluation-failed', `the character set ${name} is not known here`);
  return bytes.toString(encoding);
}
