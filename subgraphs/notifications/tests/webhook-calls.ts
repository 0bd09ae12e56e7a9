const ERRORS = /* GraphQL */ `errors { code path message ... on LimitError { limit } ... on StateError { from } }`;

export const UPDATE = /* GraphQL */ `
  mutation ($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) { webhook { version isEnabled disabledReason url } cursor ${ERRORS} }
  }
`;
export const ROTATE = /* GraphQL */ `
  mutation ($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) { webhook { version secretHint secretRotatedAt } secret ${ERRORS} }
  }
`;
export const DELETE = /* GraphQL */ `
  mutation ($input: DeleteWebhookInput!) { deleteWebhook(input: $input) { webhook { id } ${ERRORS} } }
`;
export const RETRY = /* GraphQL */ `
  mutation ($input: RetryDeliveriesInput!) {
    retryDeliveries(input: $input) { deliveries { id status attempts reason } ${ERRORS} }
  }
`;
export const WEBHOOKS = /* GraphQL */ `
  query ($workspaceId: ID!, $status: DeliveryStatus, $first: Int) {
    webhooks(workspaceId: $workspaceId) {
      id version url description eventTypes isEnabled disabledReason secretHint secretRotatedAt
      deliveries(status: $status, first: $first) { totalCount nodes { id status attempts nextAttemptAt } }
    }
  }
`;
export const FAILED = /* GraphQL */ `
  query ($workspaceId: ID!) {
    failedDeliveries(workspaceId: $workspaceId) {
      totalCount nodes { id channel status attempts reason failedAt eventId webhookId }
    }
  }
`;
