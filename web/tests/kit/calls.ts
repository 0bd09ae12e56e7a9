/** Changes that tests make by the API, as somebody elsewhere would. */
export const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
export const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id version } errors { message } } }`;
export const UPDATE_TASK = /* GraphQL */ `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { task { id version } errors { message } } }`;
export const COMPLETE_TASK = /* GraphQL */ `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task { id } errors { message } } }`;
export const CREATE_LABEL = /* GraphQL */ `mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } errors { message } } }`;
export const ADD_COMMENT = /* GraphQL */ `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } errors { message } } }`;
export const EDIT_COMMENT = /* GraphQL */ `mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { id } errors { message } } }`;
export const DELETE_COMMENT = /* GraphQL */ `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { id } errors { message } } }`;
export const REOPEN_TASK = /* GraphQL */ `mutation ($input: ReopenTaskInput!) { reopenTask(input: $input) { task { id } errors { message } } }`;
export const LINK_TASKS = /* GraphQL */ `mutation ($input: LinkTasksInput!) { linkTasks(input: $input) { task { id } errors { message } } }`;
