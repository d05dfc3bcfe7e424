def solve(question):
    (rows,) = question.attachments["durees.csv"]["csv"].values()
    points = [tuple(map(int, row)) for row in rows[1:]]
    square = points[0][1] // points[0][0] ** 2
    slope = (points[1][2] - points[0][2]) // (points[1][0] - points[0][0])
    fixed = points[0][2] - slope * points[0][0]
    if not (all(alpha == square * n * n and beta == fixed + slope * n for n, alpha, beta in points)):
        raise ValueError("the question is not what it should be")
    return next(n for n in range(1, 3000) if fixed + slope * n < square * n * n)
