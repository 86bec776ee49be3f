import type { TypeTable } from '../../mapping/define-type.ts';

/** A table for `aws_lb…` under its other name too, `aws_alb…`: the provider knows both for the same type. */
export function underBothNames(table: TypeTable): TypeTable[] {
  return [table, { ...table, terraform: table.terraform.replace(/^aws_lb/, 'aws_alb') }];
}
