import { isLocalAddress, isOnePart, isSoundPath } from '../../../nodes/shared/vocabulary/address';

it.each([
	['/things', true],
	['/things/1/', true],
	['/v2/a_b/chats/%20x', true],
	['/things/..', false],
	['/things/%2e%2E/1', false],
	['/things/./1', false],
	['/things//1', false],
	['/things/a%2Fb', false],
	['/things/a%5cb', false],
	['/things/%E0%A4%A', false],
	['/things/1?q=../x', true],
])('%s: %s', (path, sound) => expect(isSoundPath(path)).toBe(sound));

it.each([
	'',
	' .. ',
	'%2e',
	'%2E%2e',
	'.%2E',
	'%252e%252e',
	'..%2f',
	'a%2Fb',
	'a%5cb',
	'%25%32%66',
])('%s is no part of an address, however often it is decoded on the way', (text) =>
	expect(isOnePart(text)).toBe(false),
);

it.each(['a.b', '...', '100%', '5%2c7', '%D0%B0%D0%B1', 'caf%C3%A9', '1203@g.us'])(
	'%s is one',
	(text) => expect(isOnePart(text)).toBe(true),
);

it.each([
	['\t http://localhost:3000', true],
	['http://127.0.0.1\n', true],
	[' localhost:18083 ', true],
	['HTTPS://[::1]:8080/x', true],
	['http://localhost.example.com', false],
	[' chat.example.com/localhost', false],
	['http://user@localhost:1', true],
])('%j leads to this machine: %s', (address, local) => expect(isLocalAddress(address)).toBe(local));

it('judges what was encoded very many times over as what it is in the end', () => {
	expect(isOnePart(`%${'25'.repeat(100_000)}2e`)).toBe(false);
	expect(isOnePart(`${'%25'.repeat(100_000)}41`)).toBe(true);
});
