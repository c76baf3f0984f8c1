import type { Resource } from '../../../shared/vocabulary/types';
import { getPage } from './getPage';

export const clientSurvey: Resource = {
	name: 'Survey',
	value: 'clientSurvey',
	description: 'The satisfaction survey of a conversation',
	operations: [getPage],
};
