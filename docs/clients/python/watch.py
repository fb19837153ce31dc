"""Prints what becomes of the records of two states, over any number of connections, until all so far has been told."""
import os
import time

import grpc
from relations.v1 import change_service_pb2 as api, change_service_pb2_grpc as services

address = os.environ.get("RELATIONS_QUERY_URL", "http://127.0.0.1:5080").split("://")[1]


def watch(client, request):
    """Changes as they come, and heartbeats, which have none. Goes on from the last cursor when the service comes back."""
    while True:
        try:
            for answer in client.WatchChanges(request):
                request.cursor = answer.cursor
                yield answer
        except grpc.RpcError as error:
            if error.code() != grpc.StatusCode.UNAVAILABLE:
                raise
            time.sleep(1)


with grpc.insecure_channel(address) as channel:
    for answer in watch(services.ChangeServiceStub(channel), api.WatchChangesRequest(between=["NOR", "RUS"])):
        if not answer.HasField("change"):
            break
        print(answer.change.time, api.ChangeAction.Name(answer.change.action), answer.change.record)
