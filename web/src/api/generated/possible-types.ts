
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "ActivityItem": [
      "Activity",
      "ResyncRequired"
    ],
    "CommentChangeItem": [
      "CommentChange",
      "ResyncRequired"
    ],
    "GoalChangeItem": [
      "GoalChange",
      "ResyncRequired"
    ],
    "NotificationChangeItem": [
      "NotificationChange",
      "ResyncRequired"
    ],
    "TaskChangeItem": [
      "ResyncRequired",
      "TaskChange"
    ],
    "UserError": [
      "ConflictError",
      "InvalidInputError",
      "LimitError",
      "NotFoundError",
      "PermissionError",
      "StateError"
    ]
  }
};
      export default result;
    