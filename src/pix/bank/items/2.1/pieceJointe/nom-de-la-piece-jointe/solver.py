def solve(question):
    sender = question.instruction.split(" a envoyé")[0]
    return {
        file[0] for row in question.simulator["messages"] if row["from"][0] == sender for file in row["files"]
    }
