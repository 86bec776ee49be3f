/** The bytes of a ZIP archive carry the moment at which each entry was written: the one part that differs from run to run. */

const endOfCentralDirectory = 0x06054b50;
const centralEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** 1 January 1980, the first day that ZIP knows. */
const firstDay = 0x0021;

/**
 * Sets the date of every entry of an archive (without ZIP64) to 1 January 1980, in place, so that the same content gives
 * the same bytes. Bytes that are no such archive are left as they are.
 */
export function fixZipDates(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralEntry) return;
    setDate(view, at + 12);
    const local = view.getUint32(at + 42, true);
    if (local + 30 <= view.byteLength && view.getUint32(local, true) === localEntry)
      setDate(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number | undefined {
  const smallest = 22;
  const longestComment = 0xffff;
  const from = view.byteLength - smallest;
  for (let at = from; at >= Math.max(0, from - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endOfCentralDirectory) return at;
  }
  return undefined;
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, firstDay, true);
}
