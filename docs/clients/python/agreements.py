"""Prints what two states have signed, each agreement with the words it was read from, and why a call fails."""
import os

import grpc
from google.rpc import error_details_pb2, status_pb2
from relations.v1 import agreement_service_pb2 as api, agreement_service_pb2_grpc as services

address = os.environ.get("RELATIONS_QUERY_URL", "http://127.0.0.1:5080").split("://")[1]


def everything(call, request, items):
    """The items of a list, page after page: everything(client.ListAgreements, request, "agreements")."""
    while True:
        page = call(request, timeout=60)
        yield from getattr(page, items)
        if not page.next_page_token:
            return
        request.page_token = page.next_page_token


def error_info(error):
    """What a service says of a failure: its reason and what belongs to it."""
    for key, value in error.trailing_metadata():
        if key == "grpc-status-details-bin":
            for detail in status_pb2.Status.FromString(value).details:
                info = error_details_pb2.ErrorInfo()
                if detail.Unpack(info):
                    return info
    return error_details_pb2.ErrorInfo()


with grpc.insecure_channel(address) as channel:
    client = services.AgreementServiceStub(channel)
    request = api.ListAgreementsRequest(between=["NOR", "RUS"], page_size=500)
    setattr(request, "from", "2010")  # `from` is a word of Python's own
    for agreement in everything(client.ListAgreements, request, "agreements"):
        print(f"{agreement.signed} {agreement.title}: {agreement.evidence[0].quote}")
    try:
        client.GetAgreement(api.GetAgreementRequest(id="0" * 32))
    except grpc.RpcError as error:
        info = error_info(error)
        print(info.reason, info.metadata["id"])
