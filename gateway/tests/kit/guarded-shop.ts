const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])`;

/** The shop with rules, which its subgraphs themselves do not know: whoever gets in gets an answer. */
export const GUARDED_SHOP = {
  products: `${LINK}
scalar Day
type Query {
  product(id: ID!): Product
  products(first: Int): [Product!]!
  shelf: [Item]
  leak: String @requiresScopes(scopes: [["a:read", "b:read"], ["c:read"]])
  refuse: String @authenticated
  slow: String @policy(policies: [["member"]])
  huge: String @policy(policies: [["admin"]])
  day(of: Day): String @policy(policies: [["auditor"]])
}
interface Node { id: ID! name: String! }
union Item = Product | Poster
type Poster @authenticated { title: String! }
type Product implements Node @key(fields: "id") { id: ID! name: String! @requiresScopes(scopes: [["names:read"]]) }
type Mutation { rename(id: ID!, name: String!): Product countCalls: Int! @authenticated }`,

  reviews: `${LINK}
scalar ChangeCursor
type Product @key(fields: "id") {
  id: ID!
  rating: Float! @authenticated
  reviews: [Review!]
  fragile: String @authenticated
}
type User @key(fields: "id", resolvable: false) { id: ID! }
type Review @key(fields: "id") @requiresScopes(scopes: [["reviews:read"]]) { id: ID! body: String! @policy(policies: [["member"]]) author: User product: Product }
type Query { review(id: ID!): Review }
type Subscription { reviewAdded(after: ChangeCursor): ReviewItem! tick: Int! secretFeed: Int! @authenticated }
union ReviewItem = ReviewAdded | ResyncRequired
type ReviewAdded { cursor: ChangeCursor! reviewId: ID! kind: String! review: Review }
type ResyncRequired { reason: String! earliest: ChangeCursor! latest: ChangeCursor! }`,
};
