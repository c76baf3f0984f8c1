import type { Step } from './types';

const anna = { clientId: 1001 };
const phone = { phone: '79875146788' };
const words = { message: 'order_paid' };
const city = { var: 'city', val: 'Kazan' };
const bot = { groupId: 'DemoShopBot' };
const order = { ...anna, orderId: '{order.getCurrent.order_id}' };

/** Every action on the clients, deals and blocks of the demo project. */
export const salebot: Step[] = [
	['project.getConnectedChannels'],
	['project.getBlocks'],

	['client.load', { platformId: '407184122', ...bot, clientType: 1 }],
	['client.load', { platformId: '571', groupId: '70000001', clientType: 8 }],
	['message.send', { ...anna, message: 'Good day' }],
	['message.sendToWhatsapp', { ...phone, message: 'Good day' }],
	['callback.send', { ...anna, ...words }],
	['callback.sendToVk', { userId: '146467928', groupId: '143414131', ...words }],
	['callback.sendToWhatsapp', { ...phone, ...words }],
	['callback.sendToOdnoklassniki', { userId: '571', groupId: '70000001', ...words }],
	['callback.sendToTelegram', { userId: '6253651200', ...bot, ...words }],
	['callback.sendToEmail', { email: 'anna@example.com', ...words }],
	['callback.sendByPlatformIds', { platformIds: '6253651200', ...bot, callbackText: 'paid' }],
	['broadcast.send', { clients: '1001, 1002', message: 'News' }],

	['client.getAll'],
	['client.search', { qMode: 'json', qJson: { city: 'Kazan' } }],
	['client.findByPlatformId', { platformIds: '6253651200, 407184121' }],
	['client.findByPhone', { phone: '79161234567' }],
	['client.findByEmail', { email: 'anna@example.com' }],
	['client.findByVariable', city],
	['client.findLatestByVariable', city],
	['client.findManyByVariable', city],
	[
		'client.findManyBySeveralVariables',
		{ variablesMode: 'json', variablesJson: { city: 'Kazan', plan: 'pro' } },
	],
	['client.getByOnlineChat', { recipient: 'visitor-1' }],
	['client.getByWhatsapp', phone],
	['client.checkWhatsapp', { phone: '79990000002' }],
	['client.assign', { ...anna, email: 'olga@example.com' }],
	['list.add', { listId: 502, clients: '1002, 1003' }],
	['list.remove', { listId: 502, clients: '1003' }],

	['variable.save', { ...anna, variablesMode: 'json', variablesJson: { size: 'L' } }],
	['variable.get', anna],
	['order.create', { ...anna, additionalFields: { name: 'Round' } }],
	['order.getCurrent', anna],
	['order.getAll', anna],
	['order.getState', { ...anna }],
	['order.setState', { ...anna, stateId: 37 }],
	['order.moveToNextState', anna],
	['order.setVariables', { ...order, variablesMode: 'json', variablesJson: { size: 'L' } }],
	['order.getVariables', order],

	['history.get', anna],
	['history.clear', anna],
	['client.delete', { clientIds: '1004' }],
];
