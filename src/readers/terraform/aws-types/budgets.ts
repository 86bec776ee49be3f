import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const costTypes: Fields = {
  include_credit: 'IncludeCredit',
  include_discount: 'IncludeDiscount',
  include_other_subscription: 'IncludeOtherSubscription',
  include_recurring: 'IncludeRecurring',
  include_refund: 'IncludeRefund',
  include_subscription: 'IncludeSubscription',
  include_support: 'IncludeSupport',
  include_tax: 'IncludeTax',
  include_upfront: 'IncludeUpfront',
  use_amortized: 'UseAmortized',
  use_blended: 'UseBlended',
};

const clause: Fields = { key: 'Key', match_options: 'MatchOptions', values: 'Values' };

const expression: Fields = defineFields(({ nested, nestedList }) => ({
  and: nestedList('And', () => expression),
  cost_categories: nested('CostCategories', () => clause),
  dimensions: nested('Dimensions', () => clause),
  not: nested('Not', () => expression),
  or: nestedList('Or', () => expression),
  tags: nested('Tags', () => clause),
}));

/** Who is told of a budget: an argument for each kind of subscriber. */
const notification: Fields = defineFields(({ ignored }) => ({
  comparison_operator: 'Notification.ComparisonOperator',
  notification_type: 'Notification.NotificationType',
  // Two lists here, one of objects in the registry.
  subscriber_email_addresses: ignored,
  subscriber_sns_topic_arns: ignored,
  threshold: 'Notification.Threshold',
  threshold_type: 'Notification.ThresholdType',
}));

/** Budgets and what is done when they are used up. */
export const budgets: TypeTables = [
  defineType('aws_budgets_budget', 'AWS::Budgets::Budget', {
    fields: ({ ignored, inside, keyed, nested, nestedList, pairs }) => ({
      account_id: ignored,
      auto_adjust_data: inside({
        auto_adjust_type: 'Budget.AutoAdjustData.AutoAdjustType',
        historical_options: inside({
          budget_adjustment_period: 'Budget.AutoAdjustData.HistoricalOptions.BudgetAdjustmentPeriod',
          lookback_available_periods: ignored,
        }),
        last_auto_adjust_time: ignored,
      }),
      billing_view_arn: 'Budget.BillingViewArn',
      budget_type: 'Budget.BudgetType',
      cost_filter: keyed('Budget.CostFilters', 'name', 'values'),
      cost_types: nested('Budget.CostTypes', () => costTypes),
      filter_expression: nested('Budget.FilterExpression', () => expression),
      limit_amount: 'Budget.BudgetLimit.Amount',
      limit_unit: 'Budget.BudgetLimit.Unit',
      metrics: 'Budget.Metrics',
      name: 'Budget.BudgetName',
      name_prefix: ignored,
      notification: nestedList('NotificationsWithSubscribers', () => notification),
      // Elements by their start, which the registry has as free text.
      planned_limit: ignored,
      time_period_end: 'Budget.TimePeriod.End',
      time_period_start: 'Budget.TimePeriod.Start',
      time_unit: 'Budget.TimeUnit',
      tags: pairs('ResourceTags'),
    }),
  }),
  defineType('aws_budgets_budget_action', 'AWS::Budgets::BudgetsAction', {
    computed: ['action_id', 'status'],
    fields: ({ elements, ignored, inside, pairs }) => ({
      account_id: ignored,
      action_threshold: inside({
        action_threshold_type: 'ActionThreshold.Type',
        action_threshold_value: 'ActionThreshold.Value',
      }),
      action_type: 'ActionType',
      approval_model: 'ApprovalModel',
      budget_name: 'BudgetName',
      definition: inside({
        iam_action_definition: inside({
          groups: 'Definition.IamActionDefinition.Groups',
          policy_arn: 'Definition.IamActionDefinition.PolicyArn',
          roles: 'Definition.IamActionDefinition.Roles',
          users: 'Definition.IamActionDefinition.Users',
        }),
        scp_action_definition: inside({
          policy_id: 'Definition.ScpActionDefinition.PolicyId',
          target_ids: 'Definition.ScpActionDefinition.TargetIds',
        }),
        ssm_action_definition: inside({
          action_sub_type: 'Definition.SsmActionDefinition.Subtype',
          instance_ids: 'Definition.SsmActionDefinition.InstanceIds',
          region: 'Definition.SsmActionDefinition.Region',
        }),
      }),
      execution_role_arn: 'ExecutionRoleArn',
      notification_type: 'NotificationType',
      subscriber: elements('Subscribers', () => ({ address: 'Address', subscription_type: 'Type' })),
      tags: pairs('ResourceTags'),
    }),
  }),
];
