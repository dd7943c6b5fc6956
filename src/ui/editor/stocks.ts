import type { Stock } from '../../core/document';

/** What a label may be looked at on, paper first. */
export const STOCKS: readonly Stock[] = ['white', 'kraft', 'bamboo', 'clear', 'silver'];
