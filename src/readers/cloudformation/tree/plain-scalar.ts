import type { ScalarNode } from './template-tree.ts';

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/**
 * What a scalar stands for by YAML's core schema. Unlike a plain YAML reader, a number is taken as one only if it reads
 * back as the same text: an account id with a leading zero, `1.10` and twenty digits stay the text that they are.
 * `yes` and `on` are text; dates are text. null stands for an empty value.
 */
export function scalarValue(node: ScalarNode): string | number | boolean | null {
  const text = node.text;
  if (!node.plain) return text;
  if (text.length === 0) return null;
  const first = text.charCodeAt(0);
  if (first < 65) {
    if (!number.test(text)) return text;
    const value = Number(text);
    return String(value) === text ? value : text;
  }
  if (text.length > 5) return text;
  switch (text) {
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    default:
      return text;
  }
}
