// What the command needs to verify chains and to erase text without the service.
export { createSignatureCheck, createSigner, keyIdOf } from './chain/signer.ts';
export type { Anchor, Fault } from './chain/statements.ts';
export { NotAnExportError, verifyExportFile } from './chain/verify-export.ts';
export { createAnchorFiles, noAnchors, readAnchorFile } from './persistence/anchor-files.ts';
export { eraseKey } from './persistence/personal-keys.ts';
export type { AuditDatabase } from './persistence/tables.ts';
export { verifyChain } from './queries/verify-chain.ts';
