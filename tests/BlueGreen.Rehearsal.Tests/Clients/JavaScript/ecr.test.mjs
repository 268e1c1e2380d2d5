import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import test from 'node:test';
import {
  BatchDeleteImageCommand, BatchGetImageCommand, DescribeImagesCommand, DescribeImageScanFindingsCommand,
  DescribeRepositoriesCommand, ECRClient, GetAuthorizationTokenCommand, ListImagesCommand, paginateDescribeImages,
  paginateListImages, PutImageCommand,
} from '@aws-sdk/client-ecr';
import { oneByOne, refusal } from './client.mjs';

const client = new ECRClient();
const repositoryName = 'shop';

/** A local image: what the rehearsal runs in place of a container image. */
function put(imageTag, release) {
  const imageManifest = JSON.stringify({
    name: repositoryName, tag: imageTag, command: ['sh', '-c', release], directory: tmpdir(),
  });
  return client.send(new PutImageCommand({ repositoryName, imageTag, imageManifest }));
}

test('images are put, listed one at a time, and deleted', async () => {
  const { image } = await put('javascript-1', 'one');
  await put('javascript-2', 'two');
  await put('javascript-3', 'two');

  const mine = (tags) => tags?.some((tag) => tag.startsWith('javascript-'));
  const details = await oneByOne(paginateDescribeImages({ client, pageSize: 1 }, { repositoryName }), 'imageDetails');
  const ids = await oneByOne(paginateListImages({ client, pageSize: 1 }, { repositoryName }), 'imageIds');
  const got = await client.send(new BatchGetImageCommand({
    repositoryName, imageIds: [{ imageTag: 'javascript-1' }, { imageTag: 'absent' }],
  }));
  const deleted = await client.send(new BatchDeleteImageCommand({
    repositoryName, imageIds: [{ imageDigest: image.imageId.imageDigest }, { imageTag: 'javascript-3' }],
  }));
  const left = await client.send(new ListImagesCommand({ repositoryName }));

  assert.deepEqual(details.filter((one) => mine(one.imageTags)).map((one) => one.imageTags), [
    ['javascript-1'], ['javascript-2', 'javascript-3'],
  ]);
  assert.equal(ids.filter((one) => mine([one.imageTag ?? ''])).length, 3);
  assert.deepEqual(JSON.parse(got.images[0].imageManifest).command, ['sh', '-c', 'one']);
  assert.equal(got.failures[0].failureCode, 'ImageNotFound');
  assert.equal(deleted.imageIds.length, 2);
  assert.deepEqual(
    left.imageIds.map((one) => one.imageTag).filter((tag) => mine([tag ?? ''])), ['javascript-2']);
});

test('errors have the names that clients branch on', async () => {
  await put('javascript-taken', 'taken');

  assert.equal(await refusal(put('javascript-taken', 'other')), 'ImageTagAlreadyExistsException');
  assert.equal(await refusal(put('javascript-taken', 'taken')), 'ImageAlreadyExistsException');
  assert.equal(
    await refusal(client.send(new DescribeImagesCommand({ repositoryName, imageIds: [{ imageTag: 'absent' }] }))),
    'ImageNotFoundException');
  assert.equal(
    await refusal(client.send(new DescribeRepositoriesCommand({ repositoryNames: ['absent'] }))),
    'RepositoryNotFoundException');
  assert.equal(
    await refusal(client.send(new DescribeImageScanFindingsCommand({
      repositoryName, imageId: { imageTag: 'javascript-taken' },
    }))),
    'ScanNotFoundException');
  const { authorizationData } = await client.send(new GetAuthorizationTokenCommand());
  assert.ok(atob(authorizationData[0].authorizationToken).startsWith('AWS:'));
});
