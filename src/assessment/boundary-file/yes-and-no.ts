/** An answer as it is meant: YAML has two ways to write yes and no. */
export function answerOf(written: string): string {
  const answer = written.toLowerCase();
  if (answer === 'true') return 'yes';
  return answer === 'false' ? 'no' : answer;
}
