import { isSoundPath } from '../../../nodes/shared/vocabulary/address';

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
