import type { Resource } from '../../../shared/types';
import { getBlocks } from './getBlocks';
import { getChannels } from './getChannels';

export const project: Resource = {
	name: 'Project',
	value: 'project',
	description: 'Channels and blocks of the project',
	operations: [getChannels, getBlocks],
};
