import type { Resource } from '../../../shared/vocabulary/types';
import { get } from './get';
import { quote } from './quote';

export const rate: Resource = {
	name: 'Rate',
	value: 'rate',
	description: 'Exchange rates',
	operations: [get, quote],
};
