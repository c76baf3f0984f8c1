import type { Resource } from '../../../shared/vocabulary/types';
import { respond } from './respond';

export const answer: Resource = {
	name: 'Answer',
	value: 'answer',
	description: 'Answers to calls that a Bridge Trigger has received',
	operations: [respond],
};
