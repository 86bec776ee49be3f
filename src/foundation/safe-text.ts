/** Characters that steer a terminal or reorder text: C0 and C1 controls, bidirectional marks, line separators. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text from the input made safe to print on one line: steering characters are shown as `\u{..}`, long text is cut. */
export function safeText(text: string, maxLength = 300): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
  return cut.replace(unsafe, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
