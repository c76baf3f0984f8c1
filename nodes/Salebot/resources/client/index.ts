import type { Resource } from '../../../shared/types';
import { assign } from './assign';
import { checkWhatsapp } from './checkWhatsapp';
import { deleteClients } from './delete';
import { findAllByVariable } from './findAllByVariable';
import { findAllByVariables } from './findAllByVariables';
import { findByEmail } from './findByEmail';
import { findByPhone } from './findByPhone';
import { findByPlatformId } from './findByPlatformId';
import { findByVariable } from './findByVariable';
import { findLatestByVariable } from './findLatestByVariable';
import { getAll } from './getAll';
import { getOnlineChat } from './getOnlineChat';
import { getWhatsapp } from './getWhatsapp';
import { load } from './load';
import { search } from './search';

export const client: Resource = {
	name: 'Client',
	value: 'client',
	description: 'People who write to the bot',
	operations: [
		getAll,
		load,
		deleteClients,
		assign,
		getOnlineChat,
		getWhatsapp,
		checkWhatsapp,
		findByPlatformId,
		findByPhone,
		findByEmail,
		findByVariable,
		findLatestByVariable,
		findAllByVariable,
		findAllByVariables,
		search,
	],
};
