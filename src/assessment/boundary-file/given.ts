export { given } from '../../foundation/given.ts';
