import type { Resource } from '../../../shared/vocabulary/types';
import { assign } from './assign';
import { checkWhatsapp } from './checkWhatsapp';
import { deleteClients } from './delete';
import { findManyByVariable } from './findManyByVariable';
import { findManyBySeveralVariables } from './findManyBySeveralVariables';
import { findByEmail } from './findByEmail';
import { findByPhone } from './findByPhone';
import { findByPlatformId } from './findByPlatformId';
import { findByVariable } from './findByVariable';
import { findLatestByVariable } from './findLatestByVariable';
import { getAll } from './getAll';
import { getByOnlineChat } from './getByOnlineChat';
import { getByWhatsapp } from './getByWhatsapp';
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
		getByOnlineChat,
		getByWhatsapp,
		checkWhatsapp,
		findByPlatformId,
		findByPhone,
		findByEmail,
		findByVariable,
		findLatestByVariable,
		findManyByVariable,
		findManyBySeveralVariables,
		search,
	],
};
