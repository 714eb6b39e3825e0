/**
 * Stands in the bundles for the packages with which citation-js would open connections ('sync-fetch', 'fetch-ponyfill'): Vouch reads
 * files, and nothing leaves the machine.
 */
function refuse() {
  throw new Error('Vouch opens no connections');
}

module.exports = Object.assign(() => ({ fetch: refuse, Headers: Map, Request: refuse, Response: refuse }), { Headers: Map });
