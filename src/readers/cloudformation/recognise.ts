import { SourceText } from '../../foundation/source-text.ts';
import type { ReadFailure, SourceTree } from '../../foundation/source-tree.ts';

/** The files of one tree, sorted by what a look at their content says. */
export interface TemplateScan {
  /** Evidently templates, broken or not, by path. */
  readonly templates: ReadonlyMap<string, SourceText>;
  /** Template-like names whose content cannot be read. */
  readonly unreadable: readonly UnreadableFile[];
  /** Files with a fitting name that are something else (`package.json`). A template may still include them. */
  readonly others: readonly string[];
}

export interface UnreadableFile {
  readonly path: string;
  readonly why: ReadFailure;
  readonly detail: string;
}

const extensions = ['.yaml', '.yml', '.json', '.template', '.cfn', '.cform'];
const skippedFolders = new Set(['node_modules', '__pycache__']);

/** A tree never changes, and both recognising and reading need every text: look once. */
const scans = new WeakMap<SourceTree, TemplateScan>();

/** Looks at every file of the tree that could be a template. Dot-folders, packages and CDK assemblies are left out. */
export function scanForTemplates(tree: SourceTree): TemplateScan {
  const known = scans.get(tree);
  if (known !== undefined) return known;
  const scan = scanFiles(tree);
  scans.set(tree, scan);
  return scan;
}

function scanFiles(tree: SourceTree): TemplateScan {
  const assemblies = assemblyFolders(tree);
  const templates = new Map<string, SourceText>();
  const unreadable: UnreadableFile[] = [];
  const others: string[] = [];
  for (const { path } of tree.list()) {
    if (!mayBeTemplate(path) || assemblies.some(folder => path.startsWith(folder))) continue;
    const text = tree.readText(path);
    if (!text.ok) unreadable.push({ path, why: text.why, detail: text.detail });
    else if (looksLikeTemplate(text.value)) templates.set(path, new SourceText(path, text.value));
    else others.push(path);
  }
  return { templates, unreadable, others };
}

function mayBeTemplate(path: string): boolean {
  const lower = path.toLowerCase();
  if (!extensions.some(extension => lower.endsWith(extension))) return false;
  const folders = path.split('/').slice(0, -1);
  return !folders.some(folder => folder.startsWith('.') || skippedFolders.has(folder));
}

/** Folders of CDK cloud assemblies, each with a final slash; '' stands for the whole tree. */
export function assemblyFolders(tree: SourceTree): string[] {
  const folders: string[] = [];
  for (const { path } of tree.list()) {
    if (path !== 'manifest.json' && !path.endsWith('/manifest.json')) continue;
    const text = tree.readText(path);
    if (text.ok && looksLikeAssembly(text.value)) folders.push(path.slice(0, -'manifest.json'.length));
  }
  return folders;
}

/** The manifest of a CDK cloud assembly, by a look at its text. */
function looksLikeAssembly(text: string): boolean {
  return (
    /"artifacts"\s*:/.test(text) && /"(?:aws:cloudformation:stack|cdk:cloud-assembly|cdk:tree)"/.test(text)
  );
}

const yamlHead = /^(?:AWSTemplateFormatVersion|"AWSTemplateFormatVersion"|'AWSTemplateFormatVersion')\s*:/m;
const yamlResources = /^(?:Resources|"Resources"|'Resources')\s*:/m;
const yamlTransform = /^(?:Transform|"Transform"|'Transform')\s*:/m;
const awsType = /\bType["']?\s*:\s*["']?(?:AWS|Custom|Alexa)::/;
const jsonHead = /"AWSTemplateFormatVersion"\s*:/;
const jsonResources = /"Resources"\s*:/;

/** A cheap look at the text; the composed tree decides for good. */
function looksLikeTemplate(text: string): boolean {
  if (isJson(text)) {
    return jsonHead.test(text) || (jsonResources.test(text) && awsType.test(text));
  }
  if (yamlHead.test(text)) return true;
  if (yamlTransform.test(text) && text.includes('AWS::')) return true;
  return yamlResources.test(text) && awsType.test(text);
}

function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}
