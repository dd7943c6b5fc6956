import type { Dispatch, Plan } from './types';

/** Sends a plan through the one door. Answers whether there was anything to do. */
export function perform(plan: Plan | null, dispatch?: Dispatch): boolean {
  if (!plan) return false;
  dispatch?.({ ...plan, origin: 'user' });
  return true;
}
