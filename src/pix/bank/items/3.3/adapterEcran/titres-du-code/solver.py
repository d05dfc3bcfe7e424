from html.parser import HTMLParser


class Titles(HTMLParser):
    count = 0

    def handle_starttag(self, tag, _attributes):
        self.count += tag == "h2"


def solve(question):
    parser = Titles()
    parser.feed(question.attachments["page.html"]["source"])
    return parser.count
