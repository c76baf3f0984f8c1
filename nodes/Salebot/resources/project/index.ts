import type { Resource } from '../../../shared/vocabulary/types';
import { getBlocks } from './getBlocks';
import { getConnectedChannels } from './getConnectedChannels';

export const project: Resource = {
	name: 'Project',
	value: 'project',
	description: 'Channels and blocks of the project',
	operations: [getConnectedChannels, getBlocks],
};
