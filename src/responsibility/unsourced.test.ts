import { describe, expect, it } from 'vitest';
import { answersOn, declared, derive, knowledge } from './shop.fixture.ts';

/** A sourced rule may move duties of which its page does not speak. */
describe('an answer that rests on a sourced rule', () => {
  const broker = declared('AWS::AmazonMQ::Broker');
  const answers = answersOn(derive([broker]), broker);

  it('is sourced where the page says so', () => {
    const rule = knowledge.rule('mq');
    expect(rule?.confidence).toBe('sourced');
    expect(answers.get('engine-patching')?.source).toBe(rule?.source);
    expect(answers.get('engine-patching')?.trace.at(-1)?.confidence).toBe('sourced');
  });

  it('is judgement where the page is silent', () => {
    expect(knowledge.rule('mq')?.unsourced).toContain('backup-configuration');
    const answer = answers.get('backup-configuration');
    expect(answer?.confidence).toBe('expert');
    expect(answer?.source).toBe('K');
    const step = answer?.trace.find(one => one.rule === 'mq');
    expect(step).toMatchObject({ source: 'K', confidence: 'expert' });
  });
});
