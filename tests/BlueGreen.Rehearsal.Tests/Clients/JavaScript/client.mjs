// What every script needs. Clients are made without arguments: endpoint, region and keys come from the environment.
import assert from 'node:assert/strict';

/** The name of the error that the service answered; fails when it answered something else. */
export async function refusal(request) {
  try {
    await request;
  } catch (error) {
    assert.ok(error.$metadata?.httpStatusCode, `no answer of a service: ${error.stack}`);
    return error.name;
  }
  return assert.fail('a refusal expected, and the service agreed');
}

/** All items of a paginator whose pages hold one item at most. */
export async function oneByOne(pages, items) {
  const all = [];
  for await (const page of pages) {
    assert.ok((page[items] ?? []).length <= 1, `a page of one expected, found ${page[items]?.length}`);
    all.push(...(page[items] ?? []));
  }
  return all;
}

/** Asks until the answer is as wanted, as any client of a service without waiters does. */
export async function until(ask, wanted) {
  for (let attempt = 0; attempt < 400; attempt++) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise(resume => setTimeout(resume, 25));
  }
  return assert.fail('not as wanted within ten seconds');
}
