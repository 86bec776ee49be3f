/** Levels of authorisations, each scale from the lowest. A level of one scale says nothing of another's. */
const scales: readonly (readonly string[])[] = [
  ['low', 'moderate', 'high'],
  ['il2', 'il4', 'il5', 'il6'],
  ['official', 'official-sensitive', 'protected', 'secret', 'top-secret'],
];

/** Why a document of a level is not enough for a system of a level; undefined where it is. */
export function levelShortfall(reached: string | undefined, wanted: string | undefined): string | undefined {
  if (reached === undefined) return 'its level ("impactLevel") is not recorded';
  const scale = scales.find(levels => levels.includes(keyOf(reached)));
  if (scale === undefined) return `its level "${reached}" is none that demarc can compare`;
  const top = scale.at(-1) === keyOf(reached);
  if (wanted === undefined) {
    return top && scale === scales[0]
      ? undefined
      : 'the level that the boundary needs ("impactLevel") is not stated';
  }
  if (!scale.includes(keyOf(wanted))) return `its level ${reached} cannot be compared with ${wanted}`;
  return scale.indexOf(keyOf(reached)) < scale.indexOf(keyOf(wanted))
    ? `its level is ${reached}, and the boundary needs ${wanted}`
    : undefined;
}

function keyOf(level: string): string {
  return level.trim().toLowerCase().replace(/\s+/g, '-');
}
