import { defineFields, type Fields } from '../../mapping/define-type.ts';

const header: Fields = { name: 'Name', value: 'Value' };

/** What is done with a request that passes, or is only looked at: `path` with headers added to it. */
const passing = (path: string): Fields =>
  defineFields(({ elements, inside }) => ({
    custom_request_handling: inside({
      insert_header: elements(`${path}.CustomRequestHandling.InsertHeaders`, () => header),
    }),
  }));

/** What a list does with a request that no rule decided. */
export const defaultAction: Fields = defineFields(({ elements, inside }) => ({
  allow: inside(passing('Allow'), 'Allow'),
  block: inside(
    {
      custom_response: inside({
        custom_response_body_key: 'Block.CustomResponse.CustomResponseBodyKey',
        response_code: 'Block.CustomResponse.ResponseCode',
        response_header: elements('Block.CustomResponse.ResponseHeaders', () => header),
      }),
    },
    'Block',
  ),
}));

/** What a rule does with a request. */
export const action: Fields = defineFields(({ inside }) => ({
  ...defaultAction,
  captcha: inside(passing('Captcha'), 'Captcha'),
  challenge: inside(passing('Challenge'), 'Challenge'),
  count: inside(passing('Count'), 'Count'),
}));

/** How long a solved puzzle counts. */
export const immunity: Fields = defineFields(({ inside }) => ({
  immunity_time_property: inside({ immunity_time: 'ImmunityTimeProperty.ImmunityTime' }),
}));

export const visibility: Fields = {
  cloudwatch_metrics_enabled: 'CloudWatchMetricsEnabled',
  metric_name: 'MetricName',
  sampled_requests_enabled: 'SampledRequestsEnabled',
};

export const responseBody: Fields = { content: 'Content', content_type: 'ContentType' };
