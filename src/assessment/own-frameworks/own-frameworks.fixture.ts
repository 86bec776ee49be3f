import { type PrintedPlace, printPlace, SourceText } from '../../foundation/source-text.ts';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { Control } from '../../model/knowledge.ts';
import type { FileProblem } from '../boundary-file/written-tree.ts';
import { type OwnFramework, readOwnFramework } from './own-framework.ts';
import type { OwnFrameworkRequest } from './own-framework-input.ts';

/** The framework of an online shop: one control for each way to say what answers it. */
export const shopFramework = `id: shop-controls
namespace: shop
title: Shop controls
version: "3"
licence: The shop's own
source: https://intranet.example.com/controls
groups:
  - { id: staff, title: Staff }
  - { id: orders, title: Orders }
controls:
  - { id: S-1, title: Accounts of staff, group: staff, satisfies: [identity-lifecycle], parallel: [provider-access-control] }
  - { id: S-2, title: Sign-in, group: staff, same: [iso:A.8.5] }
  - { id: S-3, title: Works council agrees, group: staff, unmapped: a matter of labour law }
  - { id: O-1, title: Orders are logged, group: orders, partOf: [iso:A.8.15], note: By the shop team }
  - { id: O-2, title: Orders can be told apart, group: orders, overlaps: [iso:A.8.15, csf:PR.DS-01] }
  - { id: O-3, title: Parcels, group: orders }
  - { id: O-4, title: Offices are locked, group: orders, satisfies: [customer-premises-security], appliesWhen: premises-in-scope }
`;

export interface Asked {
  readonly own: OwnFramework | undefined;
  /** `file:line message`, and what is wrong with the request as `key: message`. */
  readonly told: readonly string[];
}

export function ask(
  files: Readonly<Record<string, string | object>>,
  request: OwnFrameworkRequest = { file: 'shop.yaml' },
): Asked {
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      name,
      typeof file === 'string' ? file : JSON.stringify(file, undefined, 2),
    ]),
  );
  const tree = memorySourceTree(texts);
  const told: string[] = [];
  const problems: FileProblem[] = [];
  const own = readOwnFramework({
    request,
    known: loadKnowledge(),
    open(key, path) {
      const outcome = tree.readText(path);
      if (outcome.ok) return new SourceText(path, outcome.value);
      told.push(`${key}: ${outcome.detail}`);
      return undefined;
    },
    path: request.file,
    read: path => tree.readText(path),
    tell: (key, message) => told.push(`${key}: ${message}`),
    problems,
  });
  return { own, told: [...told, ...problems.map(problemLine)] };
}

function problemLine({ message, place }: FileProblem): string {
  const { file, line }: PrintedPlace = printPlace(place);
  return `${file}:${line} ${message}`;
}

export function read(
  files: Readonly<Record<string, string | object>>,
  request: OwnFrameworkRequest = { file: 'shop.yaml' },
): OwnFramework {
  const { own, told } = ask(files, request);
  if (own === undefined) throw new Error(told.join('\n'));
  return own;
}

export function controlOf({ framework }: OwnFramework, id: string): Control {
  const found = framework.controls.find(control => control.id === id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
}
